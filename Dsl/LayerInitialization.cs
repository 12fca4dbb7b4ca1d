namespace Fluxion;

/// <summary>Where the weights of a layer start: uniform in ± a bound, for sums over n inputs whose results enter m sums.</summary>
public enum LayerInitialization
{
    /// <summary>±√(6 / (n + m)); biases zero (Glorot and Bengio, AISTATS 2010, eq. 16). For tanh and other odd activations.</summary>
    Glorot,

    /// <summary>±√(6 / n); biases zero (He et al., ICCV 2015, eq. 10). For ReLU and its relatives.</summary>
    He,

    /// <summary>±√(3 / n), variance 1/n; biases zero (LeCun et al., "Efficient BackProp", 1998, eq. 16).</summary>
    LeCun,

    /// <summary>±1 / √n for weights and biases, the default of PyTorch's linear and convolution layers.</summary>
    FanIn,
}
