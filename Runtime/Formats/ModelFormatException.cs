using System;

namespace Fluxion;

/// <summary>A file is not a model file, or not one of the model that it is read into. The message says what was expected and what was found.</summary>
public sealed class ModelFormatException : FormatException
{
    /// <summary>Says what was expected and what was found.</summary>
    public ModelFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Says what was expected and what was found, and what caused the error.</summary>
    public ModelFormatException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
