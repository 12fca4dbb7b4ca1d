using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>A group of products with one matrix in one phase.</summary>
internal sealed record ProductGroup(Node Matrix, bool Transposed, int Phase, IReadOnlyList<Node> Results);

/// <summary>
/// Where stored values lie. The operands of products that share a matrix become neighbouring columns of one buffer, and so do the results;
/// a cotangent takes the column of the operand that it meets in an outer product, so that a gradient runs over all columns at once.
/// </summary>
internal sealed class Columns
{
    private readonly Classification _classes;
    private readonly Storage _storage;
    private readonly int _tileSize;
    private readonly Element _element;
    private readonly bool _keepsTape;
    private readonly Dictionary<Node, Location> _locations = [];
    private readonly List<Buffer> _buffers = [];
    private readonly Dictionary<Node, Node> _partner = [];

    public Columns(KernelRequest request, Classification classes, Storage storage, int tileSize)
    {
        _classes = classes;
        _storage = storage;
        _tileSize = tileSize;
        _element = request.Element;
        _keepsTape = request.Taped.Count > 0;
        foreach (KeyValuePair<Node, Location> input in request.OnTapes) _locations.Add(input.Key, input.Value);
        if (request.Depth == 0) PlaceInputs(request);
        foreach (Node term in classes.Outers.Values.SelectMany(static terms => terms))
        {
            _partner[term.Inputs[0]] = term.Inputs[1];
            if (request.OnTapes.ContainsKey(term.Inputs[0])) _partner[term.Inputs[1]] = term.Inputs[0];
        }

        Groups = [.. GroupProducts()];
        foreach (ProductGroup group in Groups.Where(static group => !group.Transposed)) PlaceOperands(group);
        foreach (ProductGroup group in Groups.Where(static group => group.Transposed)) PlaceOperands(group);
        foreach (KeyValuePair<GradientSink, IReadOnlyList<Node>> outer in classes.Outers) PlaceCotangents(outer.Value);
        foreach (ProductGroup group in Groups) PlaceResults(group);
        foreach (Node input in request.Inputs) Place([input], ((Input)input.Op).Label);
        foreach (Node node in storage.Stored)
        {
            if (!_locations.ContainsKey(node)) Place([node], NameOf(node));
        }
    }

    public IReadOnlyList<ProductGroup> Groups { get; }

    public IReadOnlyList<Buffer> Buffers => _buffers;

    public IReadOnlyDictionary<Node, Location> Locations => _locations;

    /// <summary>Operands that lie elsewhere and are copied into a buffer of their own, by group.</summary>
    public Dictionary<ProductGroup, Location> Copies { get; } = [];

    /// <summary>A buffer in the arena.</summary>
    public Buffer NewBuffer(string name, int rows, int columns)
    {
        // Lanes over samples: a row holds all columns. Lanes over components: a column holds all rows, padded to whole vectors.
        Buffer buffer = _tileSize > 1
            ? new Buffer(name, Region.Workspace, rows, columns, columns * _tileSize, _tileSize) { Size = rows * columns * _tileSize }
            : new Buffer(name, Region.Workspace, rows, columns, 1, _element.Padded(rows)) { Size = columns * _element.Padded(rows) };
        _buffers.Add(buffer);
        return buffer;
    }

    private static string NameOf(Node node) => node.Graph.NameOf(node) ?? node.Op.Name;

    private void PlaceInputs(KernelRequest request)
    {
        int row = 0;
        foreach (Node input in request.Inputs)
        {
            // Single samples start at whole vectors, so that a load of all components stays within the input.
            int size = _tileSize > 1 ? input.Length * _tileSize : _element.Padded(input.Length);
            var buffer = new Buffer(((Input)input.Op).Label, Region.Tile, input.Length, 1, _tileSize, _tileSize) { Size = size, Offset = row };
            row += size;
            _locations[input] = new Location(buffer, 0, 0);
            _buffers.Add(buffer);
        }
    }

    private IEnumerable<ProductGroup> GroupProducts()
        => from node in _classes.Order
           where _classes.KindOf(node) == NodeKind.Product
           let product = _classes.ProductOf(node)
           group node by (Matrix: product.Inputs[0], Transposed: product.Op is MatVecTransposed, Phase: _classes.Phase(node)) into members
           orderby members.Key.Phase, members.Key.Matrix.Id
           select new ProductGroup(members.Key.Matrix, members.Key.Transposed, members.Key.Phase, [.. members]);

    private Node OperandOf(Node result) => _classes.ProductOf(result).Inputs[1];

    private void PlaceOperands(ProductGroup group)
    {
        Node[] operands = [.. group.Results.Select(OperandOf)];
        Place(operands, (group.Transposed ? "bar" : "in") + ((Parameter)group.Matrix.Op).Label);
    }

    private void PlaceCotangents(IReadOnlyList<Node> terms)
    {
        foreach (IGrouping<Buffer, Node> sameOperands in terms.GroupBy(term => _locations.TryGetValue(term.Inputs[1], out Location at) ? at.Buffer : null!))
            Place([.. sameOperands.Select(static term => term.Inputs[0])], NameOf(sameOperands.First().Inputs[0]));

        // Operands that lie nowhere yet follow the columns of their cotangents.
        foreach (IGrouping<Buffer, Node> sameCotangents in terms.Where(term => !_locations.ContainsKey(term.Inputs[1]))
            .GroupBy(term => _locations[term.Inputs[0]].Buffer).ToArray())
        {
            Node[] operands = [.. sameCotangents.OrderBy(term => _locations[term.Inputs[0]].Column).Select(static term => term.Inputs[1]).Distinct().Where(node => !_locations.ContainsKey(node))];
            if (operands.Length > 0) PlaceInOrder(operands, NameOf(operands[0]));
        }
    }

    // Those that have no place yet become columns of one new buffer, in the order of their partners' columns.
    private void Place(IReadOnlyList<Node> nodes, string name)
    {
        Node[] homeless = [.. nodes.Where(node => !_locations.ContainsKey(node)).Distinct().OrderBy(PartnerColumn).ThenBy(static node => node.Id)];
        if (homeless.Length > 0) PlaceInOrder(homeless, name);
    }

    private void PlaceInOrder(Node[] homeless, string name)
    {
        if (_keepsTape && homeless.Any(IsInput) && !homeless.All(IsInput))
        {
            // Inputs stay from turn to turn; what is on tape has a place per turn.
            PlaceInOrder([.. homeless.Where(IsInput)], name);
            homeless = [.. homeless.Where(static node => !IsInput(node))];
        }

        Buffer buffer = NewBuffer(name, homeless[0].Length, homeless.Length);
        for (int column = 0; column < homeless.Length; column++) _locations[homeless[column]] = new Location(buffer, 0, column);
    }

    private static bool IsInput(Node node) => node.Op is Input;

    private int PartnerColumn(Node node)
        => _partner.TryGetValue(node, out Node? partner) && _locations.TryGetValue(partner, out Location at) ? at.Column : int.MaxValue;

    // Results follow the columns of their operands.
    private void PlaceResults(ProductGroup group)
    {
        Node[] results = [.. group.Results.OrderBy(result => _locations[OperandOf(result)].Column).ThenBy(static node => node.Id)];
        Buffer buffer = NewBuffer((group.Transposed ? "back" : "out") + ((Parameter)group.Matrix.Op).Label, results[0].Length, results.Length);
        for (int column = 0; column < results.Length; column++)
            _locations[results[column]] = new Location(buffer, 0, column);
    }
}
