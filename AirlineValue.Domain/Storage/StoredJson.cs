using System.Text.Json.Serialization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Storage;

/// <summary>Knows the types that a run stores and reads at build time: finding out about them takes a new process longer
/// than writing them. What is not named here is stored just as well, only later; options must not be named, since code that
/// is made ahead of time forgets the defaults of properties that the text lacks.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ExtractRefusal))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(IReadOnlyList<ColumnProfile>), TypeInfoPropertyName = "ColumnProfiles")]
[JsonSerializable(typeof(ExtractDistributions))]
[JsonSerializable(typeof(Correlation))]
[JsonSerializable(typeof(ConsistencyReport))]
[JsonSerializable(typeof(IReadOnlyList<CleaningStep>), TypeInfoPropertyName = "CleaningSteps")]
[JsonSerializable(typeof(CleaningStep[]), TypeInfoPropertyName = "CleaningStepArray")]
[JsonSerializable(typeof(ValidityIndices))]
[JsonSerializable(typeof(SegmentName))]
[JsonSerializable(typeof(SegmentFigures))]
[JsonSerializable(typeof(IReadOnlyList<IndicatorSpread>), TypeInfoPropertyName = "IndicatorSpreads")]
[JsonSerializable(typeof(IndicatorSpread[]), TypeInfoPropertyName = "IndicatorSpreadArray")]
[JsonSerializable(typeof(double[]), TypeInfoPropertyName = "Numbers")]
[JsonSerializable(typeof(IReadOnlyList<double>), TypeInfoPropertyName = "NumberList")]
[JsonSerializable(typeof(StageSeconds))]
[JsonSerializable(typeof(JobFailure))]
internal sealed partial class StoredJson : JsonSerializerContext;
