package openpar.desk;

import java.util.List;

public record SearchPage(String words, List<Found> agencies, List<Found> criteria) {
    public boolean isEmpty() {
        return agencies.isEmpty() && criteria.isEmpty();
    }
}
