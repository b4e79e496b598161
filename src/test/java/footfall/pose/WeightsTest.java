package footfall.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightsTest {
    @ParameterizedTest
    @EnumSource(Weights.class)
    void aChangedByteIsNoticed(Weights weights) {
        assumeTrue(weights.present(), "this build has no pose model");
        byte[] bytes = weights.load();
        bytes[bytes.length / 2]++;
        assertThatThrownBy(() -> weights.checked(bytes))
                .asInstanceOf(InstanceOfAssertFactories.type(FootfallException.class))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.POSE_MODEL_DAMAGED));
    }
}
