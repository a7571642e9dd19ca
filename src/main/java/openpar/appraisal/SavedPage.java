package openpar.appraisal;

import java.time.Instant;

/** What a draft's field hears back: saved with its new version, or why not. */
public record SavedPage(String state, int version, Instant at) {}
