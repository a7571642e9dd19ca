package openpar.campaign;

import org.jspecify.annotations.Nullable;

/** An agency as it was when the campaign opened. */
public record Participant(
        long id,
        long campaignId,
        long agencyId,
        @Nullable Long parentId,
        String code,
        String name,
        String shortName,
        String kind,
        @Nullable Long groupId,
        long versionId,
        boolean ranked,
        boolean withheld) {}
