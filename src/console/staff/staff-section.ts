import type { AuditRecord } from '../../core/audit';
import type { Credentials, Staff, StaffMember } from '../../core/staff';
import type { ConsoleRequest, ConsoleRoute, ConsoleSection, Page } from '../section';
import { readStaffForm, type StaffDraft, type StaffFault } from './staff-form';
import { newSetUpLink } from './staff-links';
import { linkPage, newStaffPage, staffListPage, staffMemberPage } from './staff-pages';
import { STAFF_TEXTS } from './texts';

/** What managing staff runs on. */
export interface StaffSectionOptions {
  readonly staff: Staff;
  readonly credentials: Credentials;
  readonly newId: () => string;
  /** Where people reach the console: `https://…`, without a path. Asked when a link is made. */
  readonly address: () => string;
}

const NOBODY: StaffDraft = { login: '', name: '', roles: [], unit: '', office: '', language: 'vi' };

/** Longest reason. */
const LONGEST_WHY = 300;

/** Adding, changing, disabling and resetting staff. What changes something wants the password typed just now. */
export function staffSection(options: StaffSectionOptions): ConsoleSection {
  const { staff, credentials } = options;
  const route = (
    method: ConsoleRoute['method'],
    path: string,
    handle: (request: ConsoleRequest) => Promise<Page | Response>,
    confirmed = true,
  ): ConsoleRoute => ({ method, path, action: 'staff.manage', confirmed, handle });

  async function add(request: ConsoleRequest): Promise<Page | Response> {
    const { draft, faults } = readStaffForm(request.form, undefined);
    if (faults.length > 0) return newStaffPage(request, draft, faults);
    const officer = { ...draft, id: options.newId() };
    const details = { login: draft.login, roles: draft.roles };
    const added = request.record({ action: 'staff.add', subject: `officer:${officer.id}`, details });
    const change = await staff.add(officer, request.now, added);
    return change === 'done' ? giveLink(request, officer, '') : newStaffPage(request, draft, faultsOf(change));
  }

  async function change(request: ConsoleRequest, member: StaffMember): Promise<Page | Response> {
    const { draft, faults } = readStaffForm(request.form, member.login);
    if (faults.length > 0) return staffMemberPage(request, member, draft, faults);
    const details = { before: member.roles, after: draft.roles };
    const changed = request.record({ action: 'staff.change', subject: `officer:${member.id}`, details });
    const result = await staff.change({ ...draft, id: member.id }, request.now, changed);
    return result === 'done'
      ? request.done('/staff', STAFF_TEXTS[request.language].staff.saved)
      : staffMemberPage(request, member, draft, faultsOf(result));
  }

  async function setDisabled(
    request: ConsoleRequest,
    member: StaffMember,
    disabled: boolean,
  ): Promise<Page | Response> {
    if (member.id === request.officer.id) return staffMemberPage(request, member, member, ['last-admin']);
    const what = disabled ? 'disable' : 'enable';
    const record = recordWithWhy(request, `staff.${what}`, member, what);
    const result = await staff.setDisabled(member.id, disabled, request.now, record);
    const texts = STAFF_TEXTS[request.language].staff;
    return result === 'done'
      ? request.done(`/staff/${member.id}`, disabled ? texts.disabled : texts.enabled)
      : staffMemberPage(request, member, member, faultsOf(result));
  }

  async function giveLink(
    request: ConsoleRequest,
    member: { readonly id: string; readonly name: string },
    why: string,
  ): Promise<Page> {
    const entry = { action: 'staff.link', subject: `officer:${member.id}`, ...(why === '' ? {} : { why }) };
    const made = await newSetUpLink(credentials, member.id, request.now, request.record(entry));
    return 'path' in made ? linkPage(request, member, `${options.address()}${made.path}`) : request.notFound();
  }

  /** A handler about a person who exists. */
  function about(
    handle: (request: ConsoleRequest, member: StaffMember) => Promise<Page | Response>,
  ): (request: ConsoleRequest) => Promise<Page | Response> {
    return async (request) => {
      const member = await staff.find(request.params['id'] ?? '');
      return member ? handle(request, member) : request.notFound();
    };
  }

  return {
    path: '/staff',
    label: { vi: 'Cán bộ', en: 'Staff' },
    action: 'staff.manage',
    async counts() {
      const members = (await staff.list()).filter(({ disabled }) => !disabled);
      const unfinished = members.filter(({ hasPassword, hasSecondFactor }) => !hasPassword || !hasSecondFactor);
      return [
        { label: { vi: 'Đang dùng', en: 'Active' }, n: members.length - unfinished.length, path: '/staff' },
        { label: { vi: 'Chưa cài xong', en: 'Not set up yet' }, n: unfinished.length, path: '/staff' },
      ];
    },
    routes: [
      route('GET', '', async (request) => staffListPage(request, await staff.list()), false),
      route('GET', '/new', async (request) => newStaffPage(request, NOBODY, [])),
      route('POST', '/new', add),
      route(
        'GET',
        '/:id',
        about(async (request, member) => staffMemberPage(request, member, member, [])),
      ),
      route('POST', '/:id', about(change)),
      route(
        'POST',
        '/:id/disable',
        about((request, member) => setDisabled(request, member, true)),
      ),
      route(
        'POST',
        '/:id/enable',
        about((request, member) => setDisabled(request, member, false)),
      ),
      route(
        'POST',
        '/:id/reset',
        about((request, member) => reset(request, member)),
      ),
    ],
  };

  async function reset(request: ConsoleRequest, member: StaffMember): Promise<Page> {
    // One's own is changed under "my account": this would end the very session.
    if (member.id === request.officer.id) return staffMemberPage(request, member, member, []);
    return giveLink(request, member, whyOf(request, 'reset'));
  }
}

function recordWithWhy(request: ConsoleRequest, action: string, member: StaffMember, what: string): AuditRecord {
  const why = whyOf(request, what);
  return request.record({ action, subject: `officer:${member.id}`, ...(why === '' ? {} : { why }) });
}

function whyOf({ form }: ConsoleRequest, what: string): string {
  return form.get(`why-${what}`).trim().slice(0, LONGEST_WHY);
}

function faultsOf(change: string): readonly StaffFault[] {
  return change === 'login-taken' || change === 'last-admin' ? [change] : [];
}
