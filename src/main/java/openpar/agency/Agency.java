package openpar.agency;

import org.jspecify.annotations.Nullable;

/**
 * A public body as it is today.
 *
 * @param code of the statistical list, or our own for departments; text, with its leading zeros; reused through mergers
 * @param kind "tỉnh", "thành phố", "bộ", "sở", "xã", "phường", "đặc khu" …
 */
public record Agency(
        long id,
        String code,
        String name,
        String shortName,
        String kind,
        @Nullable Long parentId) {}
