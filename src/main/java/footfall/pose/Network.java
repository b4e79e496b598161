package footfall.pose;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithXNNPACK;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/** One network of the model with one input, computed on one thread. The same input gives the same output. For one thread at a time. */
final class Network implements AutoCloseable {
    private static final int OK = 0;
    /** Where the library keeps from which severity on it writes to the screen; 2 is a warning. */
    private static final String SEVERITY = "_ZN6tflite16logging_internal13MinimalLogger21minimum_log_severity_E";

    private static final int WARNING = 2;

    static {
        Loader.load(tensorflowlite.class);
        quieten();
    }

    private final BuiltinOpResolver operators = new BuiltinOpResolverWithXNNPACK(true);
    private final Interpreter interpreter = new Interpreter((Pointer) null);
    private final Map<String, Integer> outputs = new HashMap<>();

    /** @param model not the network's own */
    Network(Model model) {
        try (InterpreterBuilder builder = new InterpreterBuilder(model.graph(), operators)) {
            builder.SetNumThreads(1);
            check(builder.apply(interpreter));
        }
        check(interpreter.AllocateTensors());
        for (int i = 0; i < interpreter.outputs().limit(); i++) {
            outputs.put(interpreter.GetOutputName(i).getString(), i);
        }
    }

    /** The library greets its user on the screen; there is no call to stop it, and where the symbol is hidden it goes on doing so. */
    private static void quieten() {
        Pointer severity = Loader.addressof(SEVERITY);
        if (severity != null && !severity.isNull()) {
            new IntPointer(severity).put(WARNING);
        }
    }

    /** Computes; the outputs can be read until the next call. */
    void run(float[] input) {
        try (FloatPointer to = interpreter.typed_input_tensor_float(0)) {
            to.put(input);
        }
        check(interpreter.Invoke());
    }

    /** The numbers of an output, in the network's order. */
    float[] output(String name) {
        int index = Objects.requireNonNull(outputs.get(name), name);
        float[] numbers = new float[(int) (interpreter.output_tensor(index).bytes() / Float.BYTES)];
        try (FloatPointer from = interpreter.typed_output_tensor_float(index)) {
            from.get(numbers);
        }
        return numbers;
    }

    private static void check(int status) {
        if (status != OK) {
            throw new IllegalStateException("TensorFlow Lite says " + status);
        }
    }

    @Override
    public void close() {
        interpreter.close();
        operators.close();
    }
}
