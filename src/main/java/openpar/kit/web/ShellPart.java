package openpar.kit.web;

import jakarta.servlet.http.HttpServletRequest;

/** What a room adds to the frame of every page: badges, the choice of campaign, the number of notices. */
public interface ShellPart {
    void addTo(Shell.Builder shell, Visitor visitor, HttpServletRequest request);
}
