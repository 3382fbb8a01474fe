package io.inyeon.core.policy.law;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What country codes of telephone numbers (ITU-T E.164) and names of time zones (IANA) say of a country, for those whose law is
 * known here.
 */
final class Countries {
  /** The Union, the other states of the EEA, and the United Kingdom, which kept the same rules. */
  static final Set<String> EUROPE = Set.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR",
      "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

  private static final Map<String, Set<String>> BY_CODE = codes();
  private static final int LONGEST_CODE = 3;

  private static final Map<String, String> BY_ZONE = zones();
  private static final Map<String, String> BY_PREFIX = Map.of("US/", "US", "America/Indiana/", "US",
      "America/Kentucky/", "US", "America/North_Dakota/", "US", "Canada/", "CA");

  private static final List<ZoneId> AMERICAN = Stream.of("Pacific/Honolulu", "America/Adak", "America/Anchorage",
      "America/Los_Angeles", "America/Phoenix", "America/Denver", "America/Chicago", "America/New_York",
      "America/Puerto_Rico").map(ZoneId::of).toList();
  private static final Map<String, List<ZoneId>> OF_COUNTRY = Map.of("KR", List.of(ZoneId.of("Asia/Seoul")), "JP",
      List.of(ZoneId.of("Asia/Tokyo")), "US", AMERICAN);

  private Countries() {
  }

  private static Map<String, Set<String>> codes() {
    Map<String, Set<String>> codes = new HashMap<>();
    String written = "82 KR 81 JP 43 AT 32 BE 359 BG 357 CY 420 CZ 49 DE 45 DK 372 EE 34 ES 358 FI 33 FR 44 GB 30 GR 385 HR "
        + "36 HU 353 IE 354 IS 39 IT 423 LI 370 LT 352 LU 371 LV 356 MT 31 NL 47 NO 48 PL 351 PT 40 RO 46 SE 386 SI 421 SK";
    String[] words = written.split(" ", -1);
    IntStream.range(0, words.length / 2).forEach(at -> codes.put(words[2 * at], Set.of(words[2 * at + 1])));
    codes.put("1", Set.of("US", "CA"));
    return Map.copyOf(codes);
  }

  private static Map<String, String> zones() {
    Map<String, String> zones = new HashMap<>();
    name(zones, "KR", "Asia/Seoul ROK");
    name(zones, "JP", "Asia/Tokyo Japan");
    name(zones, "US", "America/New_York America/Detroit America/Chicago America/Menominee America/Denver America/Boise "
        + "America/Phoenix America/Los_Angeles America/Anchorage America/Juneau America/Sitka America/Metlakatla "
        + "America/Yakutat America/Nome America/Adak Pacific/Honolulu America/Puerto_Rico America/Indianapolis "
        + "America/Louisville America/Fort_Wayne America/Shiprock America/Atka US/Eastern US/Central US/Mountain US/Pacific US/Alaska "
        + "US/Hawaii US/Arizona");
    name(zones, "CA", "America/Toronto America/Montreal America/Vancouver America/Edmonton America/Winnipeg "
        + "America/Halifax America/St_Johns America/Regina America/Swift_Current America/Moncton America/Glace_Bay "
        + "America/Goose_Bay America/Iqaluit America/Rankin_Inlet America/Resolute America/Cambridge_Bay "
        + "America/Yellowknife America/Inuvik America/Whitehorse America/Dawson America/Dawson_Creek America/Fort_Nelson "
        + "America/Creston America/Thunder_Bay America/Nipigon America/Rainy_River America/Pangnirtung "
        + "America/Blanc-Sablon America/Atikokan");
    europe(zones);
    return Map.copyOf(zones);
  }

  private static void europe(Map<String, String> zones) {
    String written = "AT Vienna BE Brussels BG Sofia HR Zagreb CZ Prague DK Copenhagen EE Tallinn FI Helsinki FR Paris DE Berlin "
        + "DE Busingen GR Athens HU Budapest IE Dublin IT Rome LV Riga LT Vilnius LU Luxembourg MT Malta NL Amsterdam PL Warsaw "
        + "PT Lisbon RO Bucharest SK Bratislava SI Ljubljana ES Madrid SE Stockholm GB London GB Belfast NO Oslo LI Vaduz";
    String[] words = written.split(" ", -1);
    IntStream.range(0, words.length / 2).forEach(at -> zones.put("Europe/" + words[2 * at + 1], words[2 * at]));
    name(zones, "CY", "Asia/Nicosia Europe/Nicosia Asia/Famagusta");
    name(zones, "ES", "Atlantic/Canary Africa/Ceuta");
    name(zones, "PT", "Atlantic/Madeira Atlantic/Azores");
    name(zones, "IS", "Atlantic/Reykjavik");
  }

  private static void name(Map<String, String> zones, String country, String names) {
    Stream.of(names.split(" ", -1)).forEach(name -> zones.put(name, country));
  }

  /** @param number in E.164, {@code +82…} */
  static Set<String> ofPhone(String number) {
    return number.startsWith("+")
        ? IntStream.rangeClosed(1, Math.min(LONGEST_CODE, number.length() - 1))
            .mapToObj(length -> BY_CODE.getOrDefault(number.substring(1, 1 + length), Set.of()))
            .flatMap(Set::stream).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  static Optional<String> ofZone(ZoneId zone) {
    return Optional.ofNullable(BY_ZONE.get(zone.getId())).or(() -> BY_PREFIX.entrySet().stream()
        .filter(prefix -> zone.getId().startsWith(prefix.getKey())).map(Map.Entry::getValue).findFirst());
  }

  /** Where a country's law has hours: the zones that together span it; else none. */
  static List<ZoneId> zonesOf(String country) {
    return OF_COUNTRY.getOrDefault(country, List.of());
  }
}
