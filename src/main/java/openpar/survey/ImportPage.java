package openpar.survey;

import java.util.List;
import openpar.campaign.Campaign;
import openpar.kit.web.Pager;

/** A recorded table with its lines. */
public record ImportPage(
        Campaign campaign, ImportRow imported, List<RecordedLine> lines, Pager pager, boolean mayWithdraw) {}
