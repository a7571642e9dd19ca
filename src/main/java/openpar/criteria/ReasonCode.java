package openpar.criteria;

/** Why points are cut or raised. */
public record ReasonCode(
        long id, long ownerAgencyId, String code, String label, String labelEn, int position, boolean retired) {
    public String label(String language) {
        return language.equals("en") ? labelEn : label;
    }
}
