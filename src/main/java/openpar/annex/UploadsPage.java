package openpar.annex;

import java.util.List;
import openpar.kit.web.Option;

/**
 * Where an annex is handed in.
 *
 * @param owners the agencies somebody may keep a set for
 * @param refusal the key of the reason, empty when nothing was refused
 * @param refused the name of that file
 */
public record UploadsPage(List<Upload> waiting, List<Option> owners, String refusal, String refused) {}
