package io.inyeon.demo;

import io.inyeon.RunningInyeon;
import io.inyeon.access.staff.DemoEntrance;
import java.net.URI;

/** Where everything is. To the terminal and not to the log: the link lets whoever has it in. */
final class Greeting {
  private Greeting() {
  }

  static void print(RunningInyeon running) {
    URI address = running.settings().address();
    running.bean(DemoEntrance.class).link().ifPresent(link -> System.out.println(text(address, link)));
  }

  private static String text(URI address, URI link) {
    return """

      The console     %s
                      as somebody else: &role=marketer, analyst, agent, store_staff, developer
      The shop        %s/demo/shop
      The mailbox     %s/demo/mailbox
      What happens    %s/demo
      Ctrl-C ends it.
      """.formatted(link, address, address, address);
  }
}
