package openpar.training;

import java.util.List;

/** @param html made from our own guide, not from anything a visitor sent */
public record GuidePage(String name, String html, List<String> guides) {}
