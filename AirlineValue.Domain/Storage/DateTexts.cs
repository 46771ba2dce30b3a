using System.Globalization;
using System.Runtime.CompilerServices;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Storage;

/// <summary>The texts of all days that an extract can hold, each written when it is first asked for, at places that do not move.</summary>
internal sealed unsafe class DateTexts
{
    private readonly byte[] _texts = GC.AllocateArray<byte>((MemberBatch.LastDay - MemberBatch.FirstDay + 1) * DateText.Length, pinned: true);

    /// <summary>The text of a day, <see cref="DateText.Length"/> bytes; valid as long as this object is in use.</summary>
    public byte* Of(int dayNumber)
    {
        var text = _texts.AsSpan((dayNumber - MemberBatch.FirstDay) * DateText.Length, DateText.Length);
        if (text[0] == 0)
            DateOnly.FromDayNumber(dayNumber).TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        return (byte*)Unsafe.AsPointer(ref text[0]);
    }
}
