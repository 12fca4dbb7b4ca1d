namespace Fluxion.Generator.Model;

/// <summary>Something wrong with a program that only its mathematics shows: shapes, missing members.</summary>
/// <param name="Id">The id of the diagnostic, for example <c>FLX0010</c>.</param>
/// <param name="MemberKey">The member that it is in.</param>
/// <param name="Site">The expression's site; <see cref="WholeMember"/>; or <see cref="Layer"/> of an argument of a layer.</param>
/// <param name="Arguments">What fills the message.</param>
internal sealed record Complaint(string Id, string MemberKey, int Site, EquatableArray<string> Arguments)
{
    /// <summary>The site of a member's name.</summary>
    public const int WholeMember = -1;

    // More arguments than any attribute has.
    private const int MaxArguments = 64;

    /// <summary>The site of an argument of a layer attribute, both counted from 0.</summary>
    public static int Layer(int index, int argument) => -2 - (index * MaxArguments) - argument;
}
