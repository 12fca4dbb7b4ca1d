namespace Fluxion.Generator.Model;

/// <summary>
/// The mathematics of one body, as written: nothing is reordered or simplified. <see cref="Site"/> is the ordinal of the expression
/// within its member, in the order the parser met it; diagnostics find the place in the source by it.
/// </summary>
internal abstract record ExprSpec(int Site);

/// <summary>A number.</summary>
internal sealed record NumberExpr(int Site, double Value) : ExprSpec(Site);

/// <summary>A parameter of the enclosing member.</summary>
internal sealed record ArgumentExpr(int Site, int Index) : ExprSpec(Site);

/// <summary>A trainable property.</summary>
internal sealed record ParameterExpr(int Site, string TypeKey, string Name) : ExprSpec(Site);

/// <summary>
/// An operation of the language by its lower-case name: <c>neg add sub mul div matvec matmul transpose trace outer norm2 dot sum concat vector matrix</c>,
/// or the name of a scalar op (<c>exp log sin cos tanh sqrt sigmoid softplus abs relu …</c>).
/// </summary>
internal sealed record OperationExpr(int Site, string Name, EquatableArray<ExprSpec> Operands) : ExprSpec(Site);

/// <summary>A call of another member of the language.</summary>
internal sealed record CallExpr(int Site, string MemberKey, EquatableArray<ExprSpec> Operands) : ExprSpec(Site)
{
    /// <summary>The property that holds the object called; empty for this object, or none.</summary>
    public string Instance { get; init; } = "";
}

/// <summary>D(expression, argument): the derivative along a scalar argument of the enclosing member.</summary>
internal sealed record DerivativeExpr(int Site, ExprSpec Expression, int Argument) : ExprSpec(Site);

/// <summary>Grad(expression, argument): the gradient with respect to a vector argument of the enclosing member.</summary>
internal sealed record GradientExpr(int Site, ExprSpec Expression, int Argument) : ExprSpec(Site);

/// <summary>
/// Another operator on an expression, along a vector argument of the enclosing member: <c>jacobian divergence laplacian hessian hvp</c>.
/// </summary>
/// <param name="Site">The site.</param>
/// <param name="Name">The lower-case name of the operator.</param>
/// <param name="Expression">What is differentiated.</param>
/// <param name="Argument">The index of the variable.</param>
/// <param name="Direction">What the Hessian is multiplied by; null for operators without a direction.</param>
internal sealed record OperatorExpr(int Site, string Name, ExprSpec Expression, int Argument, ExprSpec? Direction) : ExprSpec(Site);

/// <summary>One entry of a matrix.</summary>
internal sealed record EntryExpr(int Site, ExprSpec Matrix, int Row, int Column) : ExprSpec(Site);

/// <summary>A matrix of numbers by its name: <c>identity symplecticform</c>.</summary>
internal sealed record ConstantMatrixExpr(int Site, string Name, int Size) : ExprSpec(Site);

/// <summary>Consecutive components; a single one is a scalar.</summary>
internal sealed record SliceExpr(int Site, ExprSpec Expression, int Start, int Length) : ExprSpec(Site);

/// <summary>left (less | less_equal | greater | greater_equal) right ? then : otherwise, per sample.</summary>
internal sealed record ConditionalExpr(int Site, string Comparison, ExprSpec Left, ExprSpec Right, ExprSpec Then, ExprSpec Otherwise) : ExprSpec(Site);

/// <summary>A local variable: its value, then the expression that may use it.</summary>
internal sealed record LetExpr(int Site, int Slot, string Name, ExprSpec Value, ExprSpec Body) : ExprSpec(Site);

/// <summary>
/// A loop with a constant number of turns: carries start from <paramref name="Initial"/>, each turn gives them new values, and after the last turn they
/// go on in <paramref name="Outputs"/>.
/// </summary>
/// <param name="Site">The site.</param>
/// <param name="Index">The slot of the loop variable.</param>
/// <param name="First">Its first value.</param>
/// <param name="Step">1 or −1.</param>
/// <param name="Count">The number of turns.</param>
/// <param name="Carries">The slots of the carries within a turn.</param>
/// <param name="Names">The names of the carried locals.</param>
/// <param name="Initial">The values before the first turn.</param>
/// <param name="Turn">One turn; ends in a <see cref="TupleExpr"/> of the new values.</param>
/// <param name="Outputs">The slots of the carries after the loop.</param>
/// <param name="Body">The expression that may use them.</param>
internal sealed record LoopExpr(
    int Site, int Index, int First, int Step, int Count, EquatableArray<int> Carries, EquatableArray<string> Names,
    EquatableArray<ExprSpec> Initial, ExprSpec Turn, EquatableArray<int> Outputs, ExprSpec Body) : ExprSpec(Site);

/// <summary>Several values, at the end of a turn.</summary>
internal sealed record TupleExpr(int Site, EquatableArray<ExprSpec> Items) : ExprSpec(Site);

/// <summary>The variable of a loop, as an index argument of a call.</summary>
internal sealed record IndexExpr(int Site, int Slot) : ExprSpec(Site);

/// <summary>A use of a local variable.</summary>
internal sealed record LocalExpr(int Site, int Slot) : ExprSpec(Site);

/// <summary>One step of a method on a field: the state after a time h.</summary>
/// <param name="Method">The method and its sub-steps.</param>
/// <param name="FieldKey">The member F.</param>
/// <param name="Time">The time at the start; null for x' = F(x).</param>
/// <param name="State">The state at the start.</param>
/// <param name="StepSize">h.</param>
internal sealed record StepExpr(int Site, MethodSpec Method, string FieldKey, ExprSpec? Time, ExprSpec State, ExprSpec StepSize) : ExprSpec(Site)
{
    /// <summary>The property that holds the object whose field it is; empty for this object, or none.</summary>
    public string Instance { get; init; } = "";
}
