package io.inyeon.acceptance.console;

import java.util.List;
import java.util.stream.Stream;

/** All that can be pressed in the console. */
final class Catalogue {
  /** The area of what stands around every page. */
  static final String EVERYWHERE = "Everywhere";

  static final List<Surface> INSIDE = Stream.of(ShellControls.SURFACES, MenuControls.SURFACES, DemoControls.SURFACES,
      HomeControls.SURFACES, CustomerControls.SURFACES, PersonControls.SURFACES,
      WhyControls.SURFACES,
      SegmentControls.SURFACES, SegmentChangeControls.SURFACES, BuilderControls.SURFACES, PreviewControls.SURFACES,
      TreeControls.SURFACES, AddControls.SURFACES, ClauseControls.SURFACES, EventControls.SURFACES,
      PersonaControls.SURFACES,
      PersonaEditorControls.SURFACES, JourneyControls.SURFACES, CanvasControls.SURFACES,
      CanvasFormControls.SURFACES, DecisionControls.SURFACES,
      MessageControls.SURFACES, ContentControls.SURFACES, ProductControls.SURFACES, StructureControls.SURFACES,
      KeyControls.SURFACES,
      SourceControls.SURFACES,
      ImportControls.SURFACES,
      SettingControls.SURFACES, RecordControls.SURFACES, TeamControls.SURFACES, WebhookControls.SURFACES,
      WebhookMakeControls.SURFACES,
      WebhookChangeControls.SURFACES,
      SetAsideControls.SURFACES, StockControls.SURFACES, LocationControls.SURFACES, WaitingControls.SURFACES,
      CountControls.SURFACES,
      OrderControls.SURFACES, CodeControls.SURFACES,
      AlertControls.SURFACES, FaultControls.SURFACES).flatMap(List::stream).toList();
  static final List<Surface> OUTSIDE = DoorControls.SURFACES;

  private Catalogue() {
  }
}
