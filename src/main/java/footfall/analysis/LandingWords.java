package footfall.analysis;

import footfall.gait.Metric;
import footfall.gait.Stride;
import footfall.overlay.LandingLabels;
import footfall.overlay.Strike;
import footfall.session.FilmedRun;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is written on pictures of landings. */
record LandingWords(Wording wording) {

    LandingLabels picture(Stride stride, double frameSeconds) {
        return new LandingLabels(
                distance(stride),
                label(stride, Metric.SHANK_ANGLE, Reading.DEGREES).orElse(""),
                wording.text("picture.caption", frameSeconds));
    }

    /** The foot-hip distance in what could be measured: cm and % of leg length; empty for nothing. */
    String distance(Stride stride) {
        return Stream.of(
                        label(stride, Metric.FOOT_HIP_DISTANCE, Reading.CENTIMETRES),
                        label(stride, Metric.FOOT_HIP_PERCENT_LEG, Reading.WHOLE_PERCENT))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** Every strike with its own sentence; one that was not measured says so rather than keep the last one's. */
    List<Strike> strikes(FilmedRun run) {
        return run.strikes().stream()
                .map(strike -> new Strike(
                        strike.side(),
                        strike.timeSeconds(),
                        run.strideFrom(strike)
                                .map(this::distance)
                                .filter(text -> !text.isEmpty())
                                .map(text -> wording.text("video.landing", strike.side(), text))
                                .orElse(wording.text("video.landing.unmeasured", strike.side()))))
                .toList();
    }

    private Optional<String> label(Stride stride, Metric metric, Reading reading) {
        OptionalDouble value = stride.value(metric);
        return value.isPresent() ? Optional.of(wording.withUnit(value.getAsDouble(), reading)) : Optional.empty();
    }
}
