package openpar.account;

import openpar.kit.web.Role;

/** A role over an agency, and for roles that reach so far its subtree. */
public record NewGrant(long personId, Role role, long agencyId) {}
