import type { Sender } from './delivery';
import type { Speaking } from './voice';

/**
 * A sender that makes the sound of replies which are to be heard together with their text, and sends both as one. When there is no
 * sound the text goes alone.
 */
export function spokenTogether(sender: Sender, speaking: Speaking): Sender {
  return {
    name: sender.name,
    async send(person, reply, sound) {
      const { spoken } = reply;
      if (sound || spoken?.together !== true) return sender.send(person, reply, sound);
      const made = await speaking.speak(spoken.text, { language: spoken.language });
      return sender.send(person, reply, made);
    },
  };
}
