namespace Fluxion;

/// <summary>What the compiler gives every model: its parameters and a description of its architecture.</summary>
public interface IModel
{
    /// <summary>The flat block θ.</summary>
    ParameterBlock<double> Parameters { get; }

    /// <summary>The type and the shapes of its parameters, as text; files of parameters are checked against it.</summary>
    string Architecture { get; }
}
