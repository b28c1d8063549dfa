namespace Acquisitieloket.Core.Documents;

/// <summary>How much may be added.</summary>
public static class DocumentLimits
{
    /// <summary>Files with an enquiry.</summary>
    public const int MostFiles = 10;
    /// <summary>Files from the company that stand with a lead, those of its enquiry included.</summary>
    public const int MostFilesOfCompany = 50;
    /// <summary>Megabytes (of 1 048 576 bytes) of one file.</summary>
    public const int MostMegabytes = 25;
    /// <summary>Bytes of one file.</summary>
    public const long MostBytes = MostMegabytes * 1024L * 1024;
    /// <summary>
    /// Bytes of one request: a file more than allowed still comes through, so that it can be said which one is too much.
    /// </summary>
    public const long MostBytesAtOnce = (MostFiles + 2) * MostBytes;
}
