namespace Fluxion.Generator.Model;

/// <summary>Which members users can evaluate, and under which name.</summary>
internal static class MapMember
{
    private const MemberRoles Evaluated = MemberRoles.Forward | MemberRoles.Field | MemberRoles.Rhs | MemberRoles.Map;

    public static bool IsMap(MemberSpec member) => IsMap(member.Roles);

    public static bool IsMap(MemberRoles roles) => (roles & Evaluated) != 0;

    /// <summary><c>Forward</c> for the map of a model, the member's own name for a field.</summary>
    public static string PublicName(MemberSpec member) => (member.Roles & MemberRoles.Forward) != 0 ? "Forward" : member.Name;
}
