package openpar.annex;

import org.jspecify.annotations.Nullable;

/**
 * One column of a table and what it tells.
 *
 * @param role null where neither its head nor its content says
 * @param level of the tree, where a table keeps a column for each; −1 otherwise
 * @param isSurvey points that come from the opinion survey
 */
record Column(int from, int width, String title, @Nullable Role role, int level, boolean isSurvey) {
    Column(int from, int width, String title, @Nullable Role role) {
        this(from, width, title, role, levelOf(Plain.words(title)), isSurvey(title));
    }

    private static int levelOf(String words) {
        if (words.matches("(ten |nhom )?linh vuc")) return 0;
        if (words.matches("(ten )?(tieu chi thanh phan|tctp|chi so thanh phan|tieu chi con|noi dung tieu chi thanh phan)")) return 2;
        return words.matches("(ten )?(tieu chi|tieu chuan|chi tieu|chi so)") ? 1 : -1;
    }

    private static boolean isSurvey(String title) {
        return Role.has(Plain.words(title), "dtxhh|xhh|xa hoi hoc|khao sat");
    }

    Column as(@Nullable Role other) {
        return new Column(from, width, title, other, level, isSurvey);
    }

    Column unlevelled() {
        return new Column(from, width, title, role, -1, isSurvey);
    }

    int overlap(int cell, int wide) {
        return Math.min(from + width, cell + wide) - Math.max(from, cell);
    }
}
