package openpar.drafting;

import openpar.criteria.OpenDrafts;
import openpar.criteria.SetVersion;

/** A draft about to be thrown away, and all that goes with it. */
public record RemovalPage(SetVersion version, OpenDrafts.OpenDraft draft, String begunBy, OpenDrafts.Contents contents, int accepted) {
    public String url() {
        return "/drafting/" + version.id();
    }
}
