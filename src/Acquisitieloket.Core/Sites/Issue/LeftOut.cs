namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>Why a candidate takes no part, as everyone may read it: what was found of it in words stays with the municipality. Names are stored.</summary>
public enum LeftOut
{
    Conditions,
    Incomplete,
    Withdrew,
    /// <summary>Came in after the period; never chosen.</summary>
    Late,
}
