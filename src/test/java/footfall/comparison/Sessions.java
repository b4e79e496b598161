package footfall.comparison;

import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.Scale;
import footfall.gait.Metric;
import footfall.gait.MetricTable;
import footfall.gait.Stride;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Made-up sessions for tests. */
final class Sessions {
    static final double LEG_METRES = 0.92;
    /** Between strides of one runner, as measured. */
    static final double STRIDE_SD_METRES = 0.0075;

    private static final double STRIDE_SECONDS = 0.75;
    private static final int WARM_UP = 30;

    private Sessions() {}

    /** How a clip is usually taken. */
    static Conditions conditions() {
        return new Conditions(
                PointSource.MARKERS,
                Side.RIGHT,
                120,
                Optional.of(2.8),
                Optional.of(1.0),
                Optional.of(0.0022),
                Optional.of(Scale.Source.LEG_LENGTH),
                Optional.of(0.008),
                Optional.of(0.5),
                Optional.of(0.2),
                Optional.of(LEG_METRES),
                Optional.of(1080),
                Set.of(),
                "{}");
    }

    /** A first-order autoregressive series, as strides follow each other. */
    static double[] series(int n, double mean, double sd, double lagOne, Random random) {
        double[] values = new double[n];
        double state = random.nextGaussian();
        for (int i = -WARM_UP; i < n; i++) {
            if (i >= 0) {
                values[i] = mean + sd * state;
            }
            state = lagOne * state + Math.sqrt(1 - lagOne * lagOne) * random.nextGaussian();
        }
        return values;
    }

    /** A session with foot-hip distances in metres, and the same in per cent of leg length; {@code name} also shifts the strikes. */
    static Session of(String name, double... metres) {
        return of(
                name,
                Side.RIGHT,
                Map.of(
                        Metric.FOOT_HIP_DISTANCE,
                        metres,
                        Metric.FOOT_HIP_PERCENT_LEG,
                        Arrays.stream(metres).map(m -> 100 * m / LEG_METRES).toArray()));
    }

    /** All metrics have the same number of strides. */
    static Session of(String name, Side side, Map<Metric, double[]> values) {
        int n = values.values().iterator().next().length;
        List<Stride> strides = new ArrayList<>();
        double start = Math.abs(name.hashCode() % 1000) * 1e-4;
        for (int i = 0; i < n; i++) {
            Map<Metric, Double> one = new HashMap<>();
            for (Map.Entry<Metric, double[]> entry : values.entrySet()) {
                one.put(entry.getKey(), entry.getValue()[i]);
            }
            strides.add(new Stride(side, start + i * STRIDE_SECONDS, Optional.empty(), one));
        }
        SessionClip clip =
                new SessionClip(name, changed(conditions(), "nearSide", side), List.of(), Set.of(), Optional.empty());
        return new Session(List.of(clip), strides, new MetricTable(new EnumMap<>(Side.class), Map.of()), "1", "0.1.0");
    }

    /** One session of a clip from the left and one from the right. */
    static Session both(Session left, Session right) {
        return new Session(
                Stream.concat(left.clips().stream(), right.clips().stream()).toList(),
                Stream.concat(left.strides().stream(), right.strides().stream()).toList(),
                left.metrics(),
                "1",
                "0.1.0");
    }

    /** The session with one of its conditions changed. */
    static Session with(Session session, String condition, Object value) {
        return withClip(session, "conditions", changed(session.firstClip().conditions(), condition, value));
    }

    /** The session with its first clip changed. */
    static Session withClip(Session session, String component, Object value) {
        List<SessionClip> clips = new ArrayList<>(session.clips());
        clips.set(0, changed(clips.get(0), component, value));
        return changed(session, "clips", clips);
    }

    /** The same record with one component changed. */
    @SuppressWarnings("unchecked")
    static <T extends Record> T changed(T record, String name, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals(name)
                        ? value
                        : components[i].getAccessor().invoke(record);
            }
            return (T) record.getClass().getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
