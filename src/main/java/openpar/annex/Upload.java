package openpar.annex;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to a draft.
 *
 * @param versionId the draft made of it
 */
public record Upload(long id, long ownerAgencyId, String owner, String fileName, Instant uploadedAt, @Nullable Long versionId) {}
