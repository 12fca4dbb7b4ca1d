using System.Numerics;

namespace Fluxion;

/// <summary>What the compiler gives every model in double precision.</summary>
public interface IModel : IModel<double>;

/// <summary>What the compiler gives every model: its parameters and a description of its architecture.</summary>
/// <typeparam name="T">The type of numbers: <see cref="double"/> or <see cref="float"/>.</typeparam>
public interface IModel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The flat block θ.</summary>
    ParameterBlock<T> Parameters { get; }

    /// <summary>The type and the shapes of its parameters, as text; files of parameters are checked against it.</summary>
    string Architecture { get; }
}
