package openpar.campaign;

import java.math.BigDecimal;

/** A name such as Xuất sắc and the rate in percent from which it is given, inclusive. */
public record CampaignGrade(int position, String name, String nameEn, BigDecimal fromRate) {
    public String name(String language) {
        return language.equals("en") ? nameEn : name;
    }
}
