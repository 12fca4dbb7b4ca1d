using System;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Graphs;

/// <summary>The user's mathematics does not fit together; becomes a diagnostic at the site.</summary>
internal sealed class ComplaintException(string id, string memberKey, int site, params string[] arguments)
    : Exception(id + ": " + string.Join(", ", arguments))
{
    public Complaint Complaint { get; } = new(id, memberKey, site, new EquatableArray<string>(arguments));
}

/// <summary>Ids of the diagnostics that the mathematics may show; their messages stand with the descriptors.</summary>
internal static class ComplaintIds
{
    public const string WrongWidth = "FLX0010";
    public const string Recursion = "FLX0011";
    public const string NoHamiltonian = "FLX0012";
    public const string NoBody = "FLX0013";
    public const string UnknownOperation = "FLX0014";
    public const string NoResiduals = "FLX0080";
    public const string NotSeparable = "FLX0040";
    public const string MatrixTooLarge = "FLX0071";
    public const string NoSuchDerivative = "FLX0072";
    public const string NothingToTrain = "FLX0090";
}
