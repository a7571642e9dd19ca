package openpar.account;

import java.util.List;
import openpar.kit.web.Pager;

/** @param search as typed; @param role filter or "" */
public record PeoplePage(String search, String role, List<PersonRow> rows, Pager pager) {}
