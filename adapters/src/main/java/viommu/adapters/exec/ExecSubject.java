package viommu.adapters.exec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import viommu.conformance.Capabilities;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Subject;
import viommu.conformance.SubjectFailedException;
import viommu.conformance.saved.CapabilitiesJson;
import viommu.conformance.saved.MalformedException;
import viommu.conformance.saved.ObservationJson;
import viommu.conformance.saved.OperationJson;
import viommu.conformance.saved.Place;

/**
 * A program that is asked in newline-delimited JSON. Every request has an id, and its one answer the same; requests may be on their way
 * together, answers come in order. Whatever breaks that ends the program with a {@link SubjectFailedException}; the next reset
 * starts it anew.
 */
public final class ExecSubject implements Subject {
    /** The version of the protocol that is spoken. */
    public static final int PROTOCOL = 1;

    /** How long an answer may take where nothing else is said. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String command;
    private final Duration patience;
    private final Capabilities capabilities;
    private final Queue<ObjectNode> asked = new ArrayDeque<>();
    private Conversation conversation;
    private long lastId;

    private ExecSubject(String command, Duration patience) {
        this.command = command;
        this.patience = patience;
        this.conversation = Conversation.start(command);
        this.capabilities = hello();
    }

    /**
     * Starts the program and asks what it can do.
     *
     * @param command for the shell
     * @param patience how long each answer may take
     */
    public static ExecSubject start(String command, Duration patience) {
        return new ExecSubject(command, patience);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void reset() {
        if (!conversation.open()) {
            conversation = Conversation.start(command);
            lastId = 0;
            Capabilities now = hello();
            if (!now.equals(capabilities)) {
                throw fail("it says that it can do something else than the first time: " + now, null);
            }
        }
        ask(request("reset"));
        Observation observation = observation();
        if (!observation.equals(Observation.done())) {
            throw fail("a reset cannot have been " + observation, null);
        }
    }

    @Override
    public Observation step(Operation operation) {
        ask(OperationJson.write(operation));
        return observation();
    }

    @Override
    public List<Observation> steps(List<Operation> operations) {
        operations.forEach(operation -> ask(OperationJson.write(operation)));
        List<Observation> observations = new ArrayList<>(operations.size());
        operations.forEach(operation -> observations.add(observation()));
        return observations;
    }

    /** The end of its input tells the program to end. */
    @Override
    public void close() {
        if (conversation.open()) {
            String problem = conversation.end(patience);
            if (!problem.isEmpty()) {
                throw fail(problem, null);
            }
        }
    }

    private Capabilities hello() {
        ask(request("hello").put("protocol", PROTOCOL));
        Place answer = answer();
        try {
            answer.allow("id", "capabilities");
            return CapabilitiesJson.read(answer.child("capabilities"));
        } catch (MalformedException e) {
            throw fail(e.getMessage(), e);
        }
    }

    private static ObjectNode request(String op) {
        return JsonNodeFactory.instance.objectNode().put("op", op);
    }

    private void ask(ObjectNode request) {
        if (!conversation.open()) {
            throw fail("it is asked after it has failed; a reset starts it anew", null);
        }
        ObjectNode numbered = JsonNodeFactory.instance.objectNode().put("id", ++lastId);
        numbered.setAll(request);
        if (asked.isEmpty() && conversation.unread()) {
            throw fail(
                    "it answers twice, or what was not asked: "
                            + conversation.next(patience).orElse("nothing"),
                    null);
        }
        asked.add(numbered);
        conversation.say(numbered.toString());
    }

    private Observation observation() {
        Place answer = answer();
        try {
            ((ObjectNode) answer.node()).remove("id");
            return ObservationJson.read(answer);
        } catch (MalformedException e) {
            throw fail(e.getMessage(), e);
        }
    }

    /** The answer to the oldest request that is open. */
    private Place answer() {
        ObjectNode request = asked.remove();
        String line = conversation
                .next(patience)
                .orElseThrow(() -> fail(
                        conversation.ended()
                                ? "it ended" + conversation.exit() + " and did not answer " + request
                                : "no answer within " + patience.toMillis() + " ms to " + request,
                        null));
        Place answer;
        long id;
        try {
            answer = Place.parse("its answer to " + request, line);
            id = answer.child("id").number();
        } catch (MalformedException e) {
            throw fail(e.getMessage() + ": " + shortened(line), e);
        }
        if (id != request.get("id").longValue()) {
            throw fail("it answers request " + id + " in place of " + request + ": " + shortened(line), null);
        }
        if (answer.optional("error").isPresent()) {
            throw fail(
                    "it reports an error after " + request + ": "
                            + shortened(answer.child("error").node().toString()),
                    null);
        }
        return answer;
    }

    private static String shortened(String line) {
        return line.length() <= 200 ? line : line.substring(0, 200) + "...";
    }

    private SubjectFailedException fail(String problem, Throwable cause) {
        asked.clear();
        conversation.kill();
        return new SubjectFailedException("exec:" + command + ": " + problem, conversation.lastWords(), cause);
    }
}
