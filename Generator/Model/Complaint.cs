namespace Fluxion.Generator.Model;

/// <summary>Something wrong with a program that only its mathematics shows: shapes, missing members.</summary>
/// <param name="Id">The id of the diagnostic, for example <c>FLX0010</c>.</param>
/// <param name="MemberKey">The member that it is in.</param>
/// <param name="Site">The expression's site; <see cref="WholeMember"/>; or <see cref="Layer"/> of a layer's index.</param>
/// <param name="Arguments">What fills the message.</param>
internal sealed record Complaint(string Id, string MemberKey, int Site, EquatableArray<string> Arguments)
{
    /// <summary>The site of a member's name.</summary>
    public const int WholeMember = -1;

    /// <summary>The site of a layer attribute.</summary>
    public static int Layer(int index) => -2 - index;
}
