package viommu.ci.conform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import viommu.conformance.expected.Deviation;
import viommu.conformance.saved.ReportJson;

/** The same for machines: the report of the campaign, with what is known of each finding. */
public final class ConformedJson {
    private ConformedJson() {}

    public static ObjectNode of(Conformed conformed) {
        ObjectNode json = ReportJson.write(conformed.report());
        json.put("command", "conform").put("exit", conformed.exit().code());
        ArrayNode findings = (ArrayNode) json.get("findings");
        for (int i = 0; i < findings.size(); i++) {
            ObjectNode finding = (ObjectNode) findings.get(i);
            Conformed.Judged judged = conformed.judged().get(i);
            finding.put("file", judged.file().toString());
            finding.put("expected", judged.known().isPresent());
            judged.known().ifPresent(known -> deviation(finding.putObject("known"), known));
        }
        ArrayNode vanished = json.putArray("vanished");
        conformed
                .vanished()
                .forEach(v -> deviation(vanished.addObject(), v.deviation()).put("sentence", v.sentence()));
        conformed.problems().forEach(json.putArray("problems")::add);
        return json;
    }

    private static ObjectNode deviation(ObjectNode json, Deviation deviation) {
        return json.put("kind", deviation.kind().toString())
                .put("breaks", deviation.breaks())
                .put("upstream", deviation.upstream());
    }
}
