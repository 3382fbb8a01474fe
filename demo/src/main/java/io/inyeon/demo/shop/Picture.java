package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import java.util.Map;

/** A picture of each product, drawn: a thing on a table before a pale moon. */
final class Picture {
  /** Ground, moon, table. */
  private record Mood(String ground, String moon, String table) {}

  private static final Map<String, Mood> MOODS = Map.of("tea", new Mood("#e7ede4", "#f6f3e6", "#cbd8c6"), "scent",
      new Mood("#efe6ea", "#faf3ee", "#dccbd3"), "kitchen", new Mood("#f1eadf", "#fbf7ec", "#dfd0b8"), "home",
      new Mood("#e6eaf0", "#f7f5ee", "#c9d2de"), "paper", new Mood("#f3efe4", "#fdfaf1", "#e0d6bf"), "body",
      new Mood("#e4edec", "#f5f6ef", "#c4d6d4"), "gift", new Mood("#f3e5df", "#fcf2ea", "#e3c7bb"), "bag",
      new Mood("#e9e8ee", "#f7f5f2", "#d0cddb"));

  private Picture() {
  }

  static String of(Goods goods) {
    Mood mood = MOODS.getOrDefault(goods.category(), new Mood("#eceae6", "#f8f6f1", "#d6d1c8"));
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">
      <rect width="200" height="200" fill="%s"/><circle cx="132" cy="72" r="52" fill="%s"/>
      <rect y="150" width="200" height="50" fill="%s"/><ellipse cx="100" cy="158" rx="62" ry="7" fill="#000" opacity=".09"/>
      <g stroke-linejoin="round" stroke-linecap="round">%s</g></svg>
      """.formatted(mood.ground(), mood.moon(), mood.table(), thing(goods.id()));
  }

  private static String thing(String id) {
    return switch (id) {
      case "teapot", "kettle", "cups", "bowl", "green-tea", "citron", "tray", "chopsticks" -> table(id);
      case "candle-pine", "incense", "lamp", "soap", "hand-cream", "bath-salt" -> shelf(id);
      default -> cloth(id);
    };
  }

  private static String table(String id) {
    return switch (id) {
      case "teapot" -> handle("#e9e6dd") + spout("#e9e6dd") + belly("#fbfaf5", "#dedad0") + lid("#fbfaf5", "#c9c4b8");
      case "kettle" -> "<path d='M62 84c0-52 76-52 76 0' fill='none' stroke='#2f2f31' stroke-width='7'/>"
          + spout("#3a3a3d") + belly("#47474b", "#333337") + lid("#47474b", "#2b2b2e") + dots("#5b5b60");
      case "cups" -> cup(72, 118, "#a9c7b6", "#8db3a0") + cup(128, 122, "#b7d1c3", "#9bbfae");
      case "bowl" ->
        "<path d='M42 96h116c0 38-26 60-58 60s-58-22-58-60z' fill='#c9b9a4'/><ellipse cx='100' cy='96' rx='58' ry='15' fill='#a8957c'/>"
            + "<path d='M58 118c24 12 60 12 84 0M66 134c20 8 48 8 68 0' fill='none' stroke='#efe7da' stroke-width='4'/>";
      case "green-tea" -> tin("#3f6b4f", "#2f5540") + leaf(100, 112, "#d9e8c9");
      case "citron" -> jar("#f3c744", "#c9a04a")
          + "<g fill='#ffe9a3' stroke='#e3ad22' stroke-width='2'><circle cx='88' cy='116' r='13'/><circle cx='113' cy='128' r='11'/><path d='M88 103v26M75 116h26M113 117v22M102 128h22'/></g>";
      case "tray" ->
        "<ellipse cx='100' cy='132' rx='74' ry='24' fill='#4a1f1a'/><ellipse cx='100' cy='127' rx='74' ry='23' fill='#7d2f26'/><ellipse cx='100' cy='126' rx='60' ry='17' fill='#8f3a2e'/>"
            + cup(86, 102, "#f5f2ea", "#dcd7ca") + cup(120, 106, "#f5f2ea", "#dcd7ca");
      default ->
        "<g stroke-width='6' fill='none'><path d='M70 152 92 52M82 154l20-100' stroke='#5c2a22'/><path d='M122 152 134 92' stroke='#7d3a2e'/></g>"
            + "<ellipse cx='138' cy='76' rx='12' ry='20' fill='#7d3a2e' transform='rotate(12 138 76)'/><path d='M70 152l4-18M82 154l4-18' stroke='#d8b36a' stroke-width='6'/>";
    };
  }

  private static String shelf(String id) {
    return switch (id) {
      case "candle-pine" ->
        "<rect x='64' y='94' width='72' height='62' rx='8' fill='#f4efe4'/><rect x='64' y='112' width='72' height='26' fill='#4f6b57'/>"
            + "<path d='M100 94V80' stroke='#5a5147' stroke-width='3'/><path d='M100 52c12 14 9 28 0 28s-12-14 0-28z' fill='#f2a93b'/><path d='M84 134l8-14 8 14zM100 134l8-14 8 14z' fill='#d9e4d4'/>";
      case "incense" ->
        "<path d='M100 142C96 104 120 92 104 58c-8-16 6-24 2-36' fill='none' stroke='#b9a9b2' stroke-width='3' opacity='.8'/><path d='M100 146V84' stroke='#6d4c3d' stroke-width='4'/><circle cx='100' cy='84' r='4' fill='#e2683a'/>"
            + "<path d='M58 140h84l-10 16H68z' fill='#8d7a86'/><ellipse cx='100' cy='140' rx='42' ry='8' fill='#a3909c'/>";
      case "lamp" ->
        "<path d='M100 30v20' stroke='#6b5b45' stroke-width='4'/><path d='M60 60c0-10 80-10 80 0v76c0 14-80 14-80 0z' fill='#fff3cf'/><g fill='none' stroke='#d8bd84' stroke-width='3'><ellipse cx='100' cy='60' rx='40' ry='9'/><path d='M60 84c20 10 60 10 80 0M60 110c20 10 60 10 80 0M80 66v76M120 66v76'/></g><ellipse cx='100' cy='146' rx='30' ry='7' fill='#6b5b45'/>";
      case "soap" ->
        "<rect x='48' y='110' width='104' height='44' rx='14' fill='#9fb38b'/><rect x='48' y='104' width='104' height='40' rx='14' fill='#b8c9a4'/>"
            + leaf(100, 124, "#8aa273")
            + "<g fill='#fff' opacity='.8'><circle cx='62' cy='86' r='9'/><circle cx='80' cy='72' r='6'/><circle cx='138' cy='88' r='8'/></g>";
      case "hand-cream" ->
        "<path d='M78 48h44l6 92H72z' fill='#f7ece6'/><rect x='78' y='138' width='44' height='18' rx='4' fill='#b4483f'/><path d='M78 48h44v8H78z' fill='#e4d3c9'/>"
            + flower(100, 96);
      default -> jar("#d9c7a8", "#a98b5e")
          + "<g fill='#f7efe0'><circle cx='82' cy='126' r='5'/><circle cx='98' cy='134' r='6'/><circle cx='116' cy='124' r='5'/><circle cx='106' cy='112' r='4'/><circle cx='90' cy='110' r='4'/></g>"
          + leaf(104, 90, "#7f9a78");
    };
  }

  private static String cloth(String id) {
    return switch (id) {
      case "linen-cloth" -> folded("#f6f3ea", "#d8d2c2", "#9db5a6") + folded3();
      case "blanket" ->
        "<rect x='44' y='84' width='112' height='72' rx='12' fill='#6f86a5'/><g stroke='#a9b9cf' stroke-width='3' stroke-dasharray='6 5'><path d='M52 102h96M52 120h96M52 138h96'/></g><path d='M44 96c0-16 112-16 112 0' fill='#8aa0bd'/>";
      case "cushion" ->
        "<path d='M46 98c30-14 78-14 108 0 10 20 8 42-2 54-30 8-74 8-104 0-10-12-12-34-2-54z' fill='#d9cfae'/><path d='M60 106c24-8 56-8 80 0M58 144c26 6 58 6 84 0' fill='none' stroke='#b9ab80' stroke-width='3'/>"
            + flower(100, 124);
      case "notebook" ->
        "<rect x='62' y='62' width='80' height='94' rx='4' fill='#e9e0cb'/><rect x='56' y='58' width='80' height='94' rx='4' fill='#47617a'/><path d='M56 58h14v94H56z' fill='#37506a'/><g stroke='#f2e7c9' stroke-width='3'><path d='M63 70v8M63 88v8M63 106v8M63 124v8'/></g><rect x='82' y='78' width='40' height='24' fill='#f5efe0'/>";
      case "calendar" ->
        "<path d='M56 64h88v88H56z' fill='#fffdf6'/><path d='M56 64h88v22H56z' fill='#b4483f'/><g fill='#c9bfa8'>"
            + days() + "</g><g stroke='#5a5147' stroke-width='4'><path d='M76 56v14M124 56v14'/></g>";
      case "towel" ->
        "<rect x='60' y='90' width='80' height='22' rx='11' fill='#e9b8a4'/><rect x='56' y='112' width='88' height='22' rx='11' fill='#7fa8a3'/><rect x='52' y='134' width='96' height='22' rx='11' fill='#f7f4ea'/><g stroke='#5f8a85' stroke-width='2'><path d='M70 118v10M84 118v10M98 118v10M112 118v10M126 118v10'/></g><g stroke='#d9d2bf' stroke-width='2'><path d='M66 140v10M82 140v10M98 140v10M114 140v10M130 140v10'/></g>";
      case "gift-set" ->
        "<rect x='48' y='96' width='104' height='60' rx='4' fill='#a63d33'/><rect x='44' y='82' width='112' height='22' rx='4' fill='#bf4c40'/><path d='M92 82h16v74H92z' fill='#f0d58c'/><path d='M100 82c-30-4-34-30-18-30 10 0 16 16 18 30 2-14 8-30 18-30 16 0 12 26-18 30z' fill='#f0d58c'/>";
      case "wrapping-cloth" ->
        "<g stroke='#fff8ec' stroke-width='2'><path d='M50 96h34v30H50z' fill='#d98f7a'/><path d='M84 96h30v24H84z' fill='#e9c48a'/><path d='M114 96h36v34h-36z' fill='#8fae9c'/><path d='M50 126h34v30H50z' fill='#7f93b2'/><path d='M84 120h30v36H84z' fill='#c7a3b8'/><path d='M114 130h36v26h-36z' fill='#e3b1a0'/></g><path d='M50 96l50-40 50 40z' fill='#d7b7a6'/><path d='M100 56c-16-18-30-6-18 6 6 6 18 2 18-6zm0 0c16-18 30-6 18 6-6 6-18 2-18-6z' fill='#b4483f'/>";
      case "tote" ->
        "<path d='M76 84c0-44 48-44 48 0' fill='none' stroke='#8c7f6a' stroke-width='6'/><path d='M52 82h96l-6 74H58z' fill='#e6dcc6'/><path d='M52 82h96l-1 10H53z' fill='#d2c5a8'/>"
            + leaf(100, 122, "#5f7f6b");
      default ->
        "<path d='M76 44c0 16 48 16 48 0l10 26v86H66V70z' fill='#9aa88f'/><path d='M76 44c0 16 48 16 48 0' fill='none' stroke='#6f7d66' stroke-width='4'/><path d='M66 92H48M134 92h18' stroke='#6f7d66' stroke-width='5'/><path d='M78 108h44v26c0 6-44 6-44 0z' fill='#87967b'/>";
    };
  }

  private static String belly(String light, String dark) {
    return "<path d='M46 116c0-30 24-44 54-44s54 14 54 44c0 24-20 40-54 40s-54-16-54-40z' fill='" + light
        + "'/><path d='M62 138c20 14 56 14 76 0-8 12-22 18-38 18s-30-6-38-18z' fill='" + dark + "'/>";
  }

  private static String spout(String colour) {
    return "<path d='M148 120c16-2 16-26 32-32' fill='none' stroke='" + colour + "' stroke-width='13'/>";
  }

  private static String handle(String colour) {
    return "<path d='M52 98c-34-6-34 42 2 38' fill='none' stroke='" + colour + "' stroke-width='9'/>";
  }

  private static String lid(String light, String dark) {
    return "<ellipse cx='100' cy='76' rx='30' ry='9' fill='" + light + "' stroke='" + dark
        + "' stroke-width='2'/><circle cx='100' cy='64' r='7' fill='" + dark + "'/>";
  }

  private static String dots(String colour) {
    return "<g fill='" + colour
        + "'><circle cx='70' cy='108' r='3'/><circle cx='88' cy='116' r='3'/><circle cx='106' cy='118' r='3'/><circle cx='124' cy='114' r='3'/></g>";
  }

  private static String cup(int x, int y, String light, String dark) {
    return "<g transform='translate(%d %d)'><path d='M-24-14h48c0 30-8 46-24 46s-24-16-24-46z' fill='%s'/><ellipse cy='-14' rx='24' ry='7' fill='%s'/><ellipse cy='-13' rx='18' ry='4' fill='#8a9a4e'/></g>"
        .formatted(x, y, light, dark);
  }

  private static String tin(String light, String dark) {
    return "<rect x='66' y='74' width='68' height='82' rx='6' fill='" + light
        + "'/><rect x='70' y='58' width='60' height='20' rx='5' fill='" + dark
        + "'/><rect x='78' y='92' width='44' height='44' rx='22' fill='#f4f1e2'/>";
  }

  private static String jar(String inside, String lid) {
    return "<rect x='62' y='82' width='76' height='74' rx='14' fill='#fff' opacity='.65'/><rect x='67' y='94' width='66' height='58' rx='11' fill='"
        + inside + "'/><rect x='64' y='64' width='72' height='20' rx='5' fill='" + lid + "'/>";
  }

  private static String leaf(int x, int y, String colour) {
    return "<g transform='translate(%d %d)' fill='%s'><path d='M0 14C-18 6-16-14 0-18 16-14 18 6 0 14z'/><path d='M0 14V-12' stroke='#fff' stroke-width='2' opacity='.7'/></g>"
        .formatted(x, y, colour);
  }

  private static String flower(int x, int y) {
    StringBuilder petals = new StringBuilder();
    for (int turn = 0; turn < 360; turn += 72) {
      petals.append("<ellipse cy='-11' rx='8' ry='11' transform='rotate(").append(turn).append(")'/>");
    }
    return "<g transform='translate(%d %d)'><g fill='#c25348'>%s</g><circle r='5' fill='#f2d06b'/></g>".formatted(x, y,
        petals);
  }

  private static String folded(String light, String dark, String stripe) {
    return "<rect x='50' y='122' width='100' height='34' rx='6' fill='" + light
        + "'/><path d='M50 139h100' stroke='" + dark + "' stroke-width='2'/><path d='M64 122v34' stroke='" + stripe
        + "' stroke-width='5'/>";
  }

  private static String folded3() {
    return "<rect x='54' y='100' width='92' height='24' rx='6' fill='#efeadd'/><path d='M68 100v24' stroke='#d98f7a' stroke-width='5'/><rect x='58' y='80' width='84' height='22' rx='6' fill='#f9f6ee'/><path d='M72 80v22' stroke='#7f93b2' stroke-width='5'/>";
  }

  private static String days() {
    StringBuilder days = new StringBuilder();
    for (int day = 0; day < 20; day++) {
      days.append("<rect x='%d' y='%d' width='9' height='9' rx='2'%s/>".formatted(65 + day % 5 * 15, 94 + day / 5 * 14,
          day == 8 ? " fill='#b4483f'" : ""));
    }
    return days.toString();
  }
}
