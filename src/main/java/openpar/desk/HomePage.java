package openpar.desk;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import openpar.campaign.Campaign;
import openpar.campaign.Participant;
import openpar.kit.web.Ruler;
import openpar.scoring.Fraction;

/** An officer's or leader's day: what may be lost first, what is missing, what is declared, what the council says. */
public record HomePage(
        Campaign campaign,
        Participant participant,
        boolean approver,
        Countdown countdown,
        SheetStand sheet,
        List<DeskLeaf> leaves,
        List<DeskArea> areas,
        List<Question> questions,
        List<Word> news) {
    private static final int LOSSES = 4;

    public long done() {
        return leaves.stream().filter(DeskLeaf::isDone).count();
    }

    /** What is still to be brought, the most points at stake first. */
    public List<DeskLeaf> missing() {
        return leaves.stream()
                .filter(l -> !l.isDone() && l.returned() == null)
                .sorted(Comparator.comparing(DeskLeaf::max).reversed())
                .toList();
    }

    public List<DeskLeaf> returned() {
        return leaves.stream().filter(l -> l.returned() != null).toList();
    }

    public BigDecimal atStake() {
        return missing().stream().map(DeskLeaf::max).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The first unfinished leaf in the order of the annex, those returned first. */
    public Optional<DeskLeaf> next() {
        return returned().stream().findFirst().or(() -> leaves.stream().filter(l -> !l.isDone()).findFirst());
    }

    public Ruler progress() {
        long sentBack = returned().size();
        return Ruler.count(done(), leaves.size()).waiting(sentBack).size(Ruler.Size.M);
    }

    /** By how many leaves the work is behind the time that has passed. */
    public long behind() {
        return Math.max(0, Math.round(countdown.share() * leaves.size()) - done());
    }

    /** Of the areas alone: bonus and penalty stand outside. */
    public BigDecimal points() {
        return leaves.stream()
                .filter(l -> !l.area().kind().isOutside() && l.points() != null)
                .map(DeskLeaf::points)
                .reduce(Fraction.ZERO, Fraction::plus)
                .toDecimal(2);
    }

    public BigDecimal max() {
        return areas.stream().map(DeskArea::max).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Where the year before lost most. */
    public List<DeskLeaf> losses() {
        return leaves.stream()
                .filter(l -> l.lost() != null && l.lost().signum() > 0)
                .sorted(Comparator.comparing(DeskLeaf::lost).reversed())
                .limit(LOSSES)
                .toList();
    }

    public BigDecimal lost() {
        return leaves.stream()
                .map(DeskLeaf::lost)
                .filter(l -> l != null && l.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean hasLastYear() {
        return leaves.stream().anyMatch(l -> l.lastYear() != null);
    }
}
