package openpar.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The maps of the library as drawings of our own, one shape an agency code; kept outside the pages, which only colour it. */
@Component
public class Maps {
    private static final List<String> NAMES = List.of("quang-ngai-communes-2025");
    private static final double WIDTH = 1000;

    /** @param shapes by agency code */
    public record Drawing(String name, int width, int height, Map<String, Shape> shapes) {
        /** The address of one shape, for a {@code use} element. */
        public String at(String code) {
            return "/result/map/" + name + ".svg#a" + code;
        }
    }

    /** @param x where a name may stand */
    public record Shape(String path, int x, int y) {}

    private final List<Drawing> drawings;

    Maps() throws IOException {
        var read = new ArrayList<Drawing>();
        for (String name : NAMES) {
            try (var input = new ClassPathResource("library/geo/" + name + ".geojson").getInputStream()) {
                read.add(drawing(name, JsonMapper.shared().readTree(input)));
            }
        }
        drawings = List.copyOf(read);
    }

    /** The map on which most of these agencies stand. */
    public Optional<Drawing> of(Collection<String> codes) {
        return drawings.stream()
                .filter(d -> codes.stream().filter(d.shapes()::containsKey).count() * 2 > codes.size())
                .findFirst();
    }

    Optional<String> svg(String name) {
        return drawings.stream().filter(d -> d.name().equals(name)).findFirst().map(Maps::svg);
    }

    private static String svg(Drawing drawing) {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">\n"
                .formatted(drawing.width(), drawing.height()));
        drawing.shapes().forEach((code, shape) -> svg.append("<path id=\"a")
                .append(code)
                .append("\" d=\"")
                .append(shape.path())
                .append("\"/>\n"));
        return svg.append("</svg>\n").toString();
    }

    private static Drawing drawing(String name, JsonNode collection) {
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (var ring : rings(collection)) {
            for (var point : ring) {
                west = Math.min(west, point.get(0).asDouble());
                east = Math.max(east, point.get(0).asDouble());
                south = Math.min(south, point.get(1).asDouble());
                north = Math.max(north, point.get(1).asDouble());
            }
        }
        // A degree of longitude is shorter by the cosine of the latitude.
        double x = WIDTH / (east - west);
        double y = x / Math.cos(Math.toRadians((north + south) / 2));
        var shapes = new LinkedHashMap<String, Shape>();
        for (var feature : collection.get("features")) {
            shapes.put(feature.get("properties").get("code").asString(), shape(feature.get("geometry"), west, north, x, y));
        }
        return new Drawing(name, (int) WIDTH, (int) Math.ceil((north - south) * y), shapes);
    }

    private static Shape shape(JsonNode geometry, double west, double north, double x, double y) {
        var path = new StringBuilder();
        long left = Long.MAX_VALUE;
        long right = 0;
        long top = Long.MAX_VALUE;
        long bottom = 0;
        for (var ring : ringsOf(geometry)) {
            long lastX = 0;
            long lastY = 0;
            for (int i = 0; i < ring.size(); i++) {
                long atX = Math.round((ring.get(i).get(0).asDouble() - west) * x);
                long atY = Math.round((north - ring.get(i).get(1).asDouble()) * y);
                left = Math.min(left, atX);
                right = Math.max(right, atX);
                top = Math.min(top, atY);
                bottom = Math.max(bottom, atY);
                if (i == 0) {
                    path.append('M').append(atX).append(' ').append(atY);
                } else if (atX != lastX || atY != lastY) {
                    path.append('l').append(atX - lastX).append(' ').append(atY - lastY);
                }
                lastX = atX;
                lastY = atY;
            }
            path.append('z');
        }
        return new Shape(path.toString(), (int) (left + right) / 2, (int) (top + bottom) / 2);
    }

    private static List<JsonNode> rings(JsonNode collection) {
        var rings = new ArrayList<JsonNode>();
        collection.get("features").forEach(f -> rings.addAll(ringsOf(f.get("geometry"))));
        return rings;
    }

    private static List<JsonNode> ringsOf(JsonNode geometry) {
        var rings = new ArrayList<JsonNode>();
        if (geometry.get("type").asString().equals("Polygon")) {
            geometry.get("coordinates").forEach(rings::add);
        } else {
            geometry.get("coordinates").forEach(polygon -> polygon.forEach(rings::add));
        }
        return rings;
    }
}
