package io.inyeon.imports.mapping;

import io.inyeon.web.Problem;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads YAML 1.2, of which JSON is a part, into a document; anchors and aliases are resolved. */
final class YamlDocument {
  private YamlDocument() {
  }

  /** @throws Problem naming line and column */
  static JsonNode read(String text) {
    try {
      return JsonMapper.shared().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    } catch (MarkedYamlEngineException e) {
      throw MappingReader.flaw("mapping", "malformed_yaml", e.getProblemMark()
          .map(mark -> "line %d, column %d: %s.".formatted(mark.getLine() + 1, mark.getColumn() + 1, e.getProblem()))
          .orElseGet(e::getProblem));
    } catch (YamlEngineException e) {
      throw MappingReader.flaw("mapping", "malformed_yaml", String.valueOf(e.getMessage()));
    }
  }
}
