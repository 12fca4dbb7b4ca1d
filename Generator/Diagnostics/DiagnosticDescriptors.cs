using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Diagnostics;

/// <summary>Everything the compiler may say, one field each. Messages say what was expected, what was found, what to write.</summary>
internal static class DiagnosticDescriptors
{
    private const string Category = "Fluxion";

    /// <summary>The type, or a type around it, is not partial.</summary>
    public static readonly DiagnosticDescriptor NotPartial = new("FLX0001",
        "Annotated types are partial",
        "'{0}' is not partial, and the compiler must add members to it; write 'partial {1} {0}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>Attribute order is defined only within one part of a partial method.</summary>
    public static readonly DiagnosticDescriptor LayersOverParts = new("FLX0002",
        "Layers stand on one part of a method",
        "The layers of '{0}' are spread over two parts, between which C# defines no order; move all of them to the part without a body",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A width, a length or a size below 1.</summary>
    public static readonly DiagnosticDescriptor SizeOutOfRange = new("FLX0003",
        "Sizes are at least 1",
        "{0} is {1}; expected a size from 1 to {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A vector parameter without a length.</summary>
    public static readonly DiagnosticDescriptor MissingDim = new("FLX0004",
        "Vectors have a declared length",
        "The length of '{0}' is not known; write '[Dim(n)] Vec {0}' with its number of components",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A construct of C# that the language leaves out.</summary>
    public static readonly DiagnosticDescriptor UnsupportedConstruct = new("FLX0005",
        "Bodies are written in the language's subset of C#",
        "{0} is outside the language; {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A call of something that is not declared in the source.</summary>
    public static readonly DiagnosticDescriptor UnknownMember = new("FLX0006",
        "Members used in bodies are declared",
        "No member '{0}' is declared; names bind before generation, so declare it: a method with a body, or 'partial Vec {0}(…)' for one that the compiler derives",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>Positions without momenta.</summary>
    public static readonly DiagnosticDescriptor OddHamiltonian = new("FLX0007",
        "Hamiltonians take as many positions as momenta",
        "'{0}' takes {1} components beside the time; expected an even number, half of them positions and half momenta, in this order",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>D or Grad with respect to something else than a parameter.</summary>
    public static readonly DiagnosticDescriptor VariableNotParameter = new("FLX0008",
        "Derivatives are taken along parameters",
        "{0} expects a parameter of '{1}' as its variable, found '{2}'; to differentiate elsewhere, put the expression into a member of its own and call that",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>An index, a bound or an integer that is not constant.</summary>
    public static readonly DiagnosticDescriptor NotConstant = new("FLX0009",
        "Indices and integers are constants",
        "Expected a constant integer for {0}, found '{1}'; use a literal, a const or the variable of a loop with constant bounds",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>Shapes that do not fit, found by the compiler.</summary>
    public static readonly DiagnosticDescriptor ShapeMismatch = new("FLX0010",
        "Shapes agree",
        "{0}: expected {1}, found {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>Members that call each other in a circle.</summary>
    public static readonly DiagnosticDescriptor Recursion = new("FLX0011",
        "Members do not call themselves",
        "Members must not call themselves: {0}; the program must be finite, so write a loop with constant bounds",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A vector field with no law.</summary>
    public static readonly DiagnosticDescriptor FieldWithoutLaw = new("FLX0012",
        "Vector fields have a Hamiltonian or a right-hand side",
        "The vector field '{0}' has no law; mark a method H(q, p) with [Hamiltonian], or a method with a body with [Rhs]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A method that has neither layers, nor a body, nor a law to derive it from.</summary>
    public static readonly DiagnosticDescriptor NoMeaning = new("FLX0013",
        "Members have layers, a body or a Hamiltonian behind them",
        "'{0}' has neither layers nor a body, so its result has no shape; add [Dense(width)] attributes or write a body",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A function without a known derivative.</summary>
    public static readonly DiagnosticDescriptor NotDifferentiable = new("FLX0014",
        "Functions used in bodies have derivatives",
        "The compiler cannot differentiate '{0}'; it knows the functions of Fluxion.Calculus and their namesakes in Math",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A member that the compiler cannot read.</summary>
    public static readonly DiagnosticDescriptor OutOfReach = new("FLX0015",
        "Members used in bodies are within the compiler's reach",
        "The compiler cannot read '{0}': {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A parameter or a result that the language does not have.</summary>
    public static readonly DiagnosticDescriptor UnsupportedSignature = new("FLX0016",
        "Members take and return numbers and vectors",
        "{0} of '{1}': expected {2}, found '{3}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A type that cannot be annotated.</summary>
    public static readonly DiagnosticDescriptor UnsupportedType = new("FLX0017",
        "Annotated types are plain classes",
        "'{0}' cannot be compiled: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>Two members with a role that only one can have.</summary>
    public static readonly DiagnosticDescriptor DuplicateRole = new("FLX0018",
        "Roles are given once",
        "'{0}' is a second {1} beside '{2}'; keep one of them, the other may stay as a plain member",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A trainable property whose attribute and type disagree.</summary>
    public static readonly DiagnosticDescriptor BadParameter = new("FLX0019",
        "Trainable properties are declared in full",
        "The trainable property '{0}': expected '{1}', found '{2}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>Layers on a method that has a body.</summary>
    public static readonly DiagnosticDescriptor LayersWithBody = new("FLX0020",
        "Networks have no body",
        "'{0}' has layers and a body; remove the body and declare the network 'partial', or remove the layers",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A loop or an expression too large to unroll.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new("FLX0021",
        "Bodies stay small once loops are unrolled",
        "'{0}' grows beyond {1} when loops are unrolled; use vectors instead of loops over components, or split it into members",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>An index argument where there is nothing to select.</summary>
    public static readonly DiagnosticDescriptor BadIndex = new("FLX0030",
        "Indices select copies of networks",
        "'{0}' takes the index '{1}', but {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A method that moves halves of the state in turn, on a Hamiltonian that is not a sum of functions of the halves.</summary>
    public static readonly DiagnosticDescriptor NotSeparable = new("FLX0040",
        "Splitting methods take separable Hamiltonians",
        "'{0}' is not of the form T(p) + V(q), so moving q and p of '{1}' in turn is not symplectic; use Step.ImplicitMidpoint, or write it as such a sum",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A tableau that cannot be read, or of no explicit method.</summary>
    public static readonly DiagnosticDescriptor BadTableau = new("FLX0041",
        "Tableaus are constant texts of explicit methods",
        "The tableau: {0}; write 'c | a₁ a₂ …' for each stage, then '| b₁ b₂ …', one in a line",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>The field of a step that is something else than a member's name.</summary>
    public static readonly DiagnosticDescriptor FieldNotMember = new("FLX0042",
        "Fields of steps are named",
        "A step takes the name of a member as its field, found '{0}'; declare 'Vec F([Dim(n)] Vec x)' with a body and write its name",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A symplectic flow of something else than a known Hamiltonian field.</summary>
    public static readonly DiagnosticDescriptor SympFlowField = new("FLX0050",
        "Symplectic flows take Hamiltonian fields",
        "A symplectic flow takes the class of a static [VectorField] with a [Hamiltonian] and a partial Vec F([Dim(n)] Vec x), and '{0}' is none: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A potential of the user's own that does not fit its flow.</summary>
    public static readonly DiagnosticDescriptor SympFlowPotential = new("FLX0051",
        "Potentials of symplectic flows fit their flow",
        "The potential '{0}' of a symplectic flow is a network with one copy for each layer; expected '{1}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A member whose name the attribute needs.</summary>
    public static readonly DiagnosticDescriptor SympFlowName = new("FLX0052",
        "Symplectic flows have names of their own",
        "'{0}' is a member that [SympFlow] gives to '{1}'; choose another name",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A matrix that would be written out at great length.</summary>
    public static readonly DiagnosticDescriptor MatrixTooLarge = new("FLX0071",
        "Matrices within bodies are small",
        "{0} is written out and may have at most {1}, found {2}; multiply by vectors instead of forming the matrix, or take the numbers from [Derivatives]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A derivative that was asked for and does not exist.</summary>
    public static readonly DiagnosticDescriptor NoSuchDerivative = new("FLX0072",
        "Derivatives asked for exist",
        "{0} of '{1}' cannot be had: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A batch with components apart of a member that has no batch.</summary>
    public static readonly DiagnosticDescriptor NoColumns = new("FLX0073",
        "Columns belong to members that are evaluated",
        "'{0}' has no batch whose components could stand apart: mark it with [Map], ask for [Derivatives], or remove [Columns]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>Residuals asked of a loss that has none.</summary>
    public static readonly DiagnosticDescriptor NoResiduals = new("FLX0080",
        "Losses with residuals are sums of squares",
        "The loss '{0}' has no residuals: expected Norm2(r), e * e, or a sum of such terms with positive constant factors, found {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A loss in a type that has no parameters.</summary>
    public static readonly DiagnosticDescriptor NothingToTrain = new("FLX0090",
        "Losses belong to types with parameters",
        "The loss '{0}' has nothing to train: '{1}' has no parameters; declare a network with [Dense(width)] or a [Parameter] property in it, or remove [Loss]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>A flow layer over something else than a vector field of the project.</summary>
    public static readonly DiagnosticDescriptor FlowWithoutField = new("FLX0043",
        "Flows take vector fields",
        "A flow takes the type of a vector field, and '{0}' is none: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>An error inside the compiler itself.</summary>
    public static readonly DiagnosticDescriptor GeneratorFailure = new("FLX0099",
        "The compiler failed",
        "The compiler failed in its stage {0} on '{1}': {2}; this is an error in Fluxion, please report it with the source",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>All descriptors, in the order of their ids.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        NotPartial, LayersOverParts, SizeOutOfRange, MissingDim, UnsupportedConstruct, UnknownMember, OddHamiltonian,
        VariableNotParameter, NotConstant, ShapeMismatch, Recursion, FieldWithoutLaw, NoMeaning, NotDifferentiable,
        OutOfReach, UnsupportedSignature, UnsupportedType, DuplicateRole, BadParameter, LayersWithBody, TooLarge,
        BadIndex,
        NotSeparable, BadTableau, FieldNotMember, FlowWithoutField, SympFlowField, SympFlowPotential, SympFlowName, MatrixTooLarge, NoSuchDerivative, NoColumns,
        NoResiduals,
        NothingToTrain,
        GeneratorFailure,
    ];
}
