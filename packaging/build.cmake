# SPDX-License-Identifier: GPL-3.0-or-later
# Shared flags, and the two functions every folder uses to declare itself.
#
#   ana_library(NAME LINK <public targets…> [PRIVATE <private targets…>])   all *.cpp and *.h of this folder
#   ana_test(FILE.cpp LINK <targets…> [LABELS <labels…>] [TIMEOUT <s>] [ENVIRONMENT <K=V…>])   one program, one ctest entry
#
# What a folder links is the rule of the architecture: an arrow that is not declared fails at link time.

add_library(ana_flags INTERFACE)
target_include_directories(ana_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(ana_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual)
target_compile_definitions(ana_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH QT_NO_KEYWORDS
  QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(ANA_WARNINGS_AS_ERRORS)
  target_compile_options(ana_flags INTERFACE -Werror)
endif()
if(ANA_SANITIZE)
  target_compile_options(ana_flags INTERFACE -fsanitize=${ANA_SANITIZE} -fno-omit-frame-pointer)
  if(ANA_SANITIZE MATCHES "undefined")
    target_compile_options(ana_flags INTERFACE -fno-sanitize-recover=undefined) # else a test goes on and passes
  endif()
  # The Qt of the distribution knows nothing of ThreadSanitizer: the file says what looks unordered only for that reason.
  # Private clusters are started by a fork of a program that has threads.
  set(ana_sanitizer_environment
    "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/packaging/thread-sanitizer.supp:die_after_fork=0:history_size=4"
    "UBSAN_OPTIONS=print_stacktrace=1")
  target_link_options(ana_flags INTERFACE -fsanitize=${ANA_SANITIZE})
else()
  target_compile_options(ana_flags INTERFACE -fstack-protector-strong $<$<CONFIG:Release,RelWithDebInfo>:-D_FORTIFY_SOURCE=2>)
  target_link_options(ana_flags INTERFACE -Wl,-z,relro,-z,now)
endif()

function(ana_library name)
  cmake_parse_arguments(arg "" "" "LINK;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  if(NOT sources)
    add_library(${name} INTERFACE)
    return()
  endif()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC ana_flags ${arg_LINK} PRIVATE ${arg_PRIVATE})
  target_precompile_headers(${name} PRIVATE <QString> <QHash> <QObject> <QJsonObject> <QFuture> <vector> <optional> <memory>)
endfunction()

function(ana_test source)
  cmake_parse_arguments(arg "" "TIMEOUT" "LINK;LABELS;ENVIRONMENT" ${ARGN})
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} ${source})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE ana_flags ana_test_support Qt6::Test ${arg_LINK})
  target_compile_definitions(${name} PRIVATE ANA_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "TZ=Asia/Ho_Chi_Minh;LC_ALL=C.UTF-8;${ana_sanitizer_environment};${arg_ENVIRONMENT}")
endfunction()
