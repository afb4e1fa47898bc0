import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;
import org.opensearch.transport.TransportService;

/**
 * Nodes of OpenSearch in one program, without its distribution: java Cluster.java NODES FOLDER
 *
 * Writes a line with the port of each node, and ends when its input does.
 */
public class Cluster {
    static class Member extends Node {
        Member(Settings settings, Path folder) {
            super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), folder,
                () -> "node"), List.of(Netty4Plugin.class, CommonAnalysisPlugin.class), false);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int nodes = Integer.parseInt(arguments[0]);
        List<String> seeds = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int number = 0; number < nodes; number++) {
            Path folder = Files.createDirectories(Path.of(arguments[1], "node" + number));
            Node node = new Member(settings(folder, number, seeds), folder).start();
            seeds.add(node.injector().getInstance(TransportService.class).boundAddress()
                .publishAddress().toString());
            ports.add(node.injector().getInstance(HttpServerTransport.class).boundAddress()
                .publishAddress().getPort());
        }
        System.out.println(ports.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        while (System.in.read() >= 0) { }
        Runtime.getRuntime().halt(0);
    }

    static Settings settings(Path folder, int number, List<String> seeds) {
        return Settings.builder()
            .put("path.home", folder)
            .put("node.name", "node" + number)
            .put("network.host", "127.0.0.1")
            .put("http.port", 0)
            .put("transport.port", 0)
            .put("http.type", "netty4")
            .put("transport.type", "netty4")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .putList("discovery.seed_hosts", seeds)
            .putList("cluster.initial_cluster_manager_nodes",
                number == 0 ? List.of("node0") : List.of())
            .build();
    }
}
