package openpar.assessment;

import org.jspecify.annotations.Nullable;

/** What was sent for a field and why it is not saved; it stays in the field. */
record Sent(String typed, @Nullable TroubleView trouble) {}
