using System.Collections.Generic;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Parsing;

/// <summary>
/// Where members, expressions and layers stand in the source. Kept beside the model and never in it, so that a comment
/// above a body leaves the model equal; the locations come from the tree, so that <c>#pragma warning</c> is obeyed.
/// </summary>
internal sealed class SiteTable(OwedParts parts)
{
    private readonly Dictionary<(string Member, int Site), Location> _places = [];

    /// <summary>Records a place; the first one stays.</summary>
    public void Add(string member, int site, Location place)
    {
        if (!_places.ContainsKey((member, site))) _places.Add((member, site), parts.Written(place));
    }

    /// <summary>The place of a site, else of its member; null for a member of another program.</summary>
    public Location? Find(string member, int site)
        => _places.TryGetValue((member, site), out Location? place)
            || _places.TryGetValue((member, Complaint.WholeMember), out place)
            ? place
            : null;
}
