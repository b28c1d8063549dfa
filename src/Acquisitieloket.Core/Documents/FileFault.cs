namespace Acquisitieloket.Core.Documents;

/// <summary>Why a file was not taken. Pages put it into words, with the name of the file and the way out.</summary>
public enum FileFault
{
    Empty = 1,
    /// <summary>Over <see cref="DocumentLimits.MostBytes"/>.</summary>
    TooLarge = 2,
    /// <summary>Over the number of files.</summary>
    TooMany = 3,
    /// <summary>Of a kind that we do not take.</summary>
    NotAllowed = 4,
    /// <summary>The content is of another kind than the name says.</summary>
    NotItsName = 5,
    /// <summary>Cut off, damaged, or with something behind its end.</summary>
    Broken = 6,
    /// <summary>With a password.</summary>
    Locked = 7,
    /// <summary>An office file with programs in it.</summary>
    Macros = 8,
    /// <summary>Unpacks to far more than it seems.</summary>
    Bomb = 9,
    /// <summary>The file was good, but could not be stored now.</summary>
    NotStored = 10,
    /// <summary>A PDF that holds scripts, starts programs, carries other files, or leads elsewhere without a click.</summary>
    Active = 11,
    /// <summary>An office file that carries objects of other programs (OLE, ActiveX) or whole files.</summary>
    Embedded = 12,
    /// <summary>An office file that fetches a template, picture, object or figures from elsewhere once it is opened.</summary>
    Remote = 13,
    /// <summary>An office file with a field, link or formula that starts another program (DDE).</summary>
    Commands = 14,
    /// <summary>A CSV with cells that a spreadsheet would calculate instead of show.</summary>
    Formulas = 15,
    /// <summary>The same content was added before.</summary>
    Twice = 16,
}

/// <summary>A file that was not taken; nothing of it is stored.</summary>
public sealed class FileRefused(FileFault fault, string name, Exception? inner = null)
    : Exception($"The file was refused: {fault}.", inner)
{
    public FileFault Fault { get; } = fault;
    /// <summary>The tidied name of the file.</summary>
    public string Name { get; } = name;
}
