package footfall.pose;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/** A file of the model in memory, read and checked once for all networks that compute with it; closed after them. */
final class Model implements AutoCloseable {
    static {
        Loader.load(tensorflowlite.class);
    }

    private final BytePointer bytes;
    private final FlatBufferModel graph;

    /** @throws footfall.quality.FootfallException POSE_MODEL_MISSING, POSE_MODEL_DAMAGED */
    Model(Weights weights) {
        byte[] file = weights.load();
        bytes = new BytePointer(file);
        graph = FlatBufferModel.BuildFromBuffer(bytes, file.length);
    }

    FlatBufferModel graph() {
        return graph;
    }

    @Override
    public void close() {
        graph.close();
        bytes.close();
    }
}
