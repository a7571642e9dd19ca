package openpar.training;

public record ClassPage(TrainingClass training) {
    public int people() {
        return training.invited().stream()
                .mapToInt(TrainingClass.Invited::people)
                .sum();
    }
}
